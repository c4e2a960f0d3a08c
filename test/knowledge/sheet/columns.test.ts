import { desk } from '../../../knowledge/places/schema';
import { entry, term, value } from '../../../knowledge/schema';
import { orderOf, type SheetKind } from '../../../knowledge/sheet/columns';

test.each<[SheetKind, object]>([
  ['entry', entry.shape],
  ['value', value.shape],
  ['term', term.shape],
  ['desk', desk.shape],
])('a sheet of kind %s has a column for every field, in the order of the files', (kind, shape) => {
  expect(orderOf(kind)).toEqual(Object.keys(shape));
});

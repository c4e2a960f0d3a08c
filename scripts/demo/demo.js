document.documentElement.classList.toggle('house-style', location.search === '?huisstijl');

const told = document.getElementById('told');
for (const name of ['open', 'close', 'answer']) {
  document.addEventListener(`techniekpact:${name}`, () => {
    const item = document.createElement('li');
    item.textContent = `techniekpact:${name}`;
    told.append(item);
  });
}

document.addEventListener('click', ({ target }) => {
  const { question, do: deed } = target.dataset ?? {};
  if (question) window.Techniekpact.open(question);
  if (deed === 'toggle') window.Techniekpact.toggle();
});

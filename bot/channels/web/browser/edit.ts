import { Editor } from './edit/editor';

new Editor(JSON.parse(document.getElementById('settings')?.textContent ?? '{}')).start();

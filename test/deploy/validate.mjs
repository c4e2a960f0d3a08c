/** Says of each manifest (JSON on standard input) what its schema holds against it: a list of messages, empty when nothing. */
const manifests = JSON.parse(await new Response(process.stdin).text());
const told = [];
for (const manifest of manifests) {
  const { [manifest.kind]: Kind } = await import(`kubernetes-models/${manifest.apiVersion}/${manifest.kind}`);
  try {
    new Kind(manifest).validate();
  } catch (error) {
    told.push(`${manifest.kind}: ${error.message}`);
  }
}
console.log(JSON.stringify(told));

const form = document.querySelector('form');
const answer = document.querySelector('output');
const build = document.querySelector('#build');
const threadId = crypto.getRandomValues(new Uint32Array(1))[0].toString(36);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const message = form.elements.message.value;
  try {
    const response = await fetch('/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ threadId, message }),
    });
    const said = await response.json();
    answer.value = said.reply ?? said.error;
    build.textContent = response.headers.get('x-build-id');
  } catch {
    answer.value = 'The sky does not answer. Please try again.';
  }
});

const audit = await fetch('/api/audit');
build.textContent = audit.headers.get('x-build-id');

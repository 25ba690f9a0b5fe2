// A paper goes to the gateway as it is, without a form around it: the fields go before it, the file is the body.

const words = {
  413: '文件太大，最多 20 MB。',
  403: '页面已经失效，请刷新以后再试。',
};

for (const form of document.querySelectorAll('form[data-upload]')) {
  const problem = form.querySelector('[data-problem]');
  const button = form.querySelector('button');
  const tell = (text) => {
    problem.textContent = text;
    problem.hidden = text === '';
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const file = form.elements.file.files[0];
    const given = new FormData(form);
    if (form.elements.to !== undefined && given.getAll('to').length === 0) {
      tell('请选择送达给谁。');
      return;
    }
    const query = new URLSearchParams();
    for (const [name, value] of given)
      if (typeof value === 'string' && name !== 'csrf') query.append(name, value);
    button.disabled = true;
    tell('');
    try {
      const answer = await fetch(`${form.dataset.upload}?${query}`, {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/pdf', 'x-desk-form': given.get('csrf') },
        body: file,
      });
      if (answer.ok) {
        location.reload();
        return;
      }
      tell(words[answer.status] ?? (await answer.text()));
    } catch {
      tell('没有传上去：网络断了，或者登录已经过期。请刷新以后再试。');
    }
    button.disabled = false;
  });
}

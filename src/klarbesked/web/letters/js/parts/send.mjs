// Asks the server, and says what became of it in one of five words.
//   ok       an answer              refused  an answer with a sentence in `error`
//   signed-out  log in again        gone     no access any more
//   away     no answer at all
export async function send(url, {method = 'POST', body, json, token = '', signal} = {}) {
  const headers = {Accept: 'application/json', 'X-CSRFToken': token, 'X-Requested-With': 'XMLHttpRequest'};
  if (json !== undefined) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(url, {
      method, headers, signal, body: json === undefined ? body : JSON.stringify(json),
      credentials: 'same-origin', redirect: 'manual',
    });
  } catch (error) {
    return {outcome: signal?.aborted ? 'stopped' : 'away'};
  }
  return {outcome: outcomeOf(response), status: response.status, response};
}

export function outcomeOf({type, status}) {
  if (type === 'opaqueredirect' || status === 401 || status === 403) return 'signed-out';
  if (status === 404) return 'gone';
  if (status >= 500) return 'away';
  return status < 300 ? 'ok' : 'refused';
}

// Signing in again gives a new token; the cookie always has the one that holds.
export function tokenOf(root) {
  const name = root.dataset.csrfCookie || 'csrftoken';
  const cookie = document.cookie.split('; ').find(each => each.startsWith(`${name}=`));
  return cookie ? cookie.slice(name.length + 1) : root.querySelector('[name=csrfmiddlewaretoken]')?.value ?? '';
}

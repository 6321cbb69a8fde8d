// What is skipped in a draft is kept on the server, by rule and words, for those who come after.
import {send, tokenOf} from './send.mjs';

const FAULT = 'Vi kunne ikke gemme, at du sprang forslaget over. Prøv igen.';

// `fault(words)` hears when the server could not keep it. The page tells what was skipped before.
export function makeSkips(root, fault) {
  const known = new Map([...root.querySelectorAll('template[data-skipped]')].map(each =>
    [nameOf(each.dataset.rule, each.dataset.words), {reason: each.dataset.reason, id: each.dataset.skipped}]));
  return {recall, skip, takeBack};

  // Marks the answer's findings that were skipped before; true where there were any.
  function recall(answer, ignored) {
    const found = answer.remarks.flatMap(remark => remark.findings.map(finding => ({key: finding.key, was: known.get(nameOf(remark.rule, finding.words))})))
      .filter(each => each.was && !ignored.has(each.key));
    for (const {key, was} of found) ignored.set(key, was.reason);
    return found.length > 0;
  }

  async function skip(rule, words, code) {
    const said = await post(root.dataset.skipUrl, {rule, words, reason: code});
    if (said) known.set(nameOf(rule, words), said);
  }

  async function takeBack(rule, words) {
    const was = known.get(nameOf(rule, words));
    known.delete(nameOf(rule, words));
    if (was?.id) await post(root.dataset.unskipUrl.replace('ID', was.id), {});
  }

  async function post(url, fields) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const {outcome, response} = await send(url, {body, token: tokenOf(root)});
    if (outcome === 'ok') return response.json();
    fault(FAULT);
    return null;
  }
}

function nameOf(rule, words) {
  return `${rule}\n${words}`;
}

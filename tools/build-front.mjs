// Builds what the browser gets, into src/klarbesked/web/build: the design system's CSS with the
// files it points to, one CSS of our own, and one file for each entry in web/*/js/*.mjs.
import {build} from 'esbuild';
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, normalize} from 'node:path';

const WEB = 'src/klarbesked/web';
const OUT = join(WEB, 'build');
const DESIGN = 'node_modules/dkfds/dist';

function files(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter(name => name.endsWith(ending)).sort().map(name => join(folder, name));
}

function copyDesignSystem() {
  const css = readFileSync(join(DESIGN, 'css/dkfds.min.css'), 'utf8');
  const named = [...css.matchAll(/url\("?([^")]+)"?\)/g)].map(match => match[1]).filter(url => !url.startsWith('data:'));
  const wanted = new Set(named.map(url => normalize(join('css', url.replace(/[?#].*$/, '')))));
  for (const file of [...wanted, 'css/dkfds.min.css', 'js/dkfds.min.js', 'img/all-svg-icons.svg', 'LICENSE.md']) {
    const from = [join(DESIGN, file), join(DESIGN, '..', file)].find(existsSync);
    if (!from) throw new Error(`The design system lacks ${file}`);
    const to = join(OUT, 'dkfds', file);
    mkdirSync(dirname(to), {recursive: true});
    cpSync(from, to);
  }
  for (const file of ['css/dkfds.min.css', 'js/dkfds.min.js']) withoutMap(join(OUT, 'dkfds', file));
}

// The map it points to is not shipped, and what packs the files refuses a pointer to nothing.
function withoutMap(file) {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\/[*\/]# sourceMappingURL=\S+(?: ?\*\/)?\s*$/, ''));
}

// The licences ask that their words go with the code, and the packages' files do not repeat them.
function writeLicences(inputs) {
  const names = new Set(inputs.map(file => file.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean));
  const texts = [...names].sort().map(name => {
    const file = files(join('node_modules', name), '').find(path => /^licen[cs]e/i.test(basename(path)));
    if (!file) throw new Error(`${name} has no licence file`);
    return `${name}\n\n${readFileSync(file, 'utf8').trim()}\n`;
  });
  writeFileSync(join(OUT, 'LICENSES.txt'), texts.join('\n----\n\n'));
}

const apps = readdirSync(WEB).filter(name => existsSync(join(WEB, name, 'apps.py'))).sort();
rmSync(OUT, {recursive: true, force: true});
mkdirSync(OUT, {recursive: true});
copyDesignSystem();
const order = ['ui', ...apps.filter(app => app !== 'ui')];
const styles = order.flatMap(app => files(join(WEB, app, 'css'), '.css'));
const all = styles.map(file => readFileSync(file, 'utf8')).join('\n');
await build({stdin: {contents: all, loader: 'css', resolveDir: '.'}, outfile: join(OUT, 'kb.css'), minify: true, logLevel: 'warning'});
const scripts = order.flatMap(app => files(join(WEB, app, 'js'), '.mjs'));
if (scripts.length) {
  const built = await build({entryPoints: Object.fromEntries(scripts.map(file => [basename(file, '.mjs'), file])), outdir: OUT, bundle: true,
    format: 'esm', target: 'es2022', minify: true, sourcemap: false, logLevel: 'warning', legalComments: 'linked', metafile: true});
  writeLicences(Object.keys(built.metafile.inputs));
}
writeFileSync(join(OUT, 'ready'), '');

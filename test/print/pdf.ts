import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { openChromium } from '../browser/chromium.ts';

const run = promisify(execFile);
const fontconfig = fileURLToPath(new URL('fonts.conf', import.meta.url));

/** A word with its place on the page, in points from the upper left corner. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** Without spaces. */
  readonly text: string;
}

/** Every .docx of a folder as PDF beside it, by one LibreOffice with a profile of its own. */
export async function printDocx(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.docx')).map((name) => path.join(folder, name));
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: fontconfig },
    timeout: 150_000,
  });
}

/** Every .html of a folder as PDF beside it; a page that asks for anything but itself fails. */
export async function printHtml(folder: string): Promise<void> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const files = (await readdir(folder)).filter((name) => name.endsWith('.html'));
    for (const name of files) {
      await page.goto(pathToFileURL(path.join(folder, name)).href);
      await page.pdf({ path: path.join(folder, name.replace('.html', '.pdf')), preferCSSPageSize: true });
    }
    if (asked.length !== files.length) throw new Error(`a letter asked for more than itself: ${asked.join(' ')}`);
  } finally {
    await browser.close();
  }
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (text: string) =>
  text.replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) =>
    name.startsWith('#')
      ? String.fromCodePoint(Number(name.replace('#x', '0x').replace('#', '')))
      : (entities[name] ?? whole),
  );

/** The pages of a PDF as pdftotext sees them. */
export async function readPdf(file: string): Promise<readonly PdfPage[]> {
  const { stdout } = await run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 64 << 20 });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const words = [
        ...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gs),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text: plain(text),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }));
      return { width: Number(width), height: Number(height), words, text: words.map(({ text }) => text).join('') };
    });
}

/** Families in a PDF that are not embedded, and so may look otherwise, or be missing, elsewhere. */
export async function notEmbedded(file: string): Promise<readonly string[]> {
  const { stdout } = await run('pdffonts', [file]);
  const [head = '', , ...lines] = stdout.trimEnd().split('\n');
  const column = head.indexOf('emb');
  return lines.filter((line) => line.slice(column, column + 3).trim() !== 'yes');
}

/** Whether a family has a character. */
export async function charactersOf(family: string): Promise<(character: string) => boolean> {
  const { stdout } = await run('fc-list', [`:family=${family}:style=Regular`, 'charset']);
  const ranges = [...stdout.matchAll(/(?<=[=\s])([\da-f]+)(?:-([\da-f]+))?(?=\s|$)/g)].map(
    ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)],
  );
  return (character) => {
    const point = character.codePointAt(0) ?? 0;
    return ranges.some(([from = 0, to = 0]) => point >= from && point <= to);
  };
}

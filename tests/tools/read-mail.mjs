// Reads a mail as Thunderbird's own library does (jsmime), as a second reader of other making does (postal-mime), and the calendar file in
// it as Thunderbird's calendar does (ical.js); prints what each of them shows.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import PostalMime from 'postal-mime';
import ICAL from 'ical.js';

// The library is written for bundlers: its parts name each other without ".js", and nothing but their words says that they are modules,
// which Node before 20.19 does not look for.
register('data:text/javascript,export const resolve = (name, context, next) => '
  + 'next(name, context).catch(() => next(`${name}.js`, context));'
  + 'export const load = (url, context, next) => '
  + "next(url, { ...context, ...(url.includes('/@protontech/jsmimeparser/') && { format: 'module' }) });");
const { parseMail } = await import('@protontech/jsmimeparser');

const mail = readFileSync(process.argv[2]);
const words = (bytes) => new TextDecoder().decode(bytes);

const first = parseMail(words(mail));
const second = await PostalMime.parse(mail);
const header = (name) => second.headers.find((h) => h.key === name)?.value ?? null;
const files = first.attachments.map((a) => ({ name: a.fileName, type: a.contentType, content: words(a.content) }));
const calendar = files.find((f) => f.type === 'text/calendar');

process.stdout.write(JSON.stringify({
  thunderbird: { subject: first.subject, text: first.body.text, html: first.body.html, files: files.map((f) => f.name) },
  other: {
    subject: second.subject, text: second.text, html: second.html, files: second.attachments.map((a) => a.filename),
    id: second.messageId, answers: second.inReplyTo, named: second.references, unsubscribe: header('list-unsubscribe'), suppress: header('x-auto-response-suppress'),
  },
  calendar: calendar
    ? new ICAL.Component(ICAL.parse(calendar.content)).getFirstSubcomponent('vevent').getFirstPropertyValue('summary')
    : null,
}));

import { useState } from 'react';
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { post, wordChange } from './data.js';

const kinds = ['General', 'Add', 'Delete', 'Replace', 'Move'];
const languages = [['en', 'English'], ['ru', 'Русский'], ['fr', 'Français'], ['ar', 'العربية'], ['tr', 'Türkçe'], ['fa', 'فارسی']];

export function CommentForm({ passage, delegations, onSaved }) {
  const [fields, setFields] = useState({ kinds: [], onBehalfOf: [], text: '', existingWording: '', proposedWording: '', words: '', alsoAt: '', term: '', alternative: '', condition: '', group: '', language: 'en' });
  const [id] = useState(() => crypto.randomUUID());
  const [sending, setSending] = useState(false);
  const set = (name, value) => setFields(f => ({ ...f, [name]: value }));
  const bind = name => ({ name, value: fields[name], onChange: (_, data) => set(name, data.value) });
  const toggle = (name, value, on) => set(name, on ? [...fields[name], value] : fields[name].filter(v => v !== value));

  const save = async submit => {
    setSending(true);
    const answer = await post('/api/comments', { ...fields, places: [{ scope: 'passage', passage: passage?.id }], submit }, id);
    setSending(false);
    if (answer.ok) onSaved(await answer.json());
  };

  return (
    <form className="comment-form" onSubmit={e => { e.preventDefault(); save(false); }}>
      <h3>New comment</h3>
      <Field label="What it does (optional)">
        <div>{kinds.map(k => <Checkbox key={k} label={k} checked={fields.kinds.includes(k)} onChange={(_, d) => toggle('kinds', k, d.checked)} />)}</div>
      </Field>
      <Field label="Your comment or rationale"><Textarea rows={6} {...bind('text')} /></Field>
      <Accordion collapsible multiple>
        <AccordionItem value="wording">
          <AccordionHeader>Wording</AccordionHeader>
          <AccordionPanel>
            <Field label="Existing wording"><Textarea rows={5} {...bind('existingWording')} /></Field>
            <Field label="Proposed wording"><Textarea rows={5} {...bind('proposedWording')} /></Field>
            {fields.existingWording && fields.proposedWording && <p>{wordChange(fields.existingWording, fields.proposedWording).map(([kind, text], i) =>
              kind === 'removed' ? <del key={i}>{text}</del> : kind === 'added' ? <ins key={i}>{text}</ins> : text)}</p>}
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="more">
          <AccordionHeader>More: places, alternatives, condition, language, others</AccordionHeader>
          <AccordionPanel>
            <Field label="Only these words of the passage"><Input {...bind('words')} /></Field>
            <Field label="Another place, by its label"><Input {...bind('alsoAt')} placeholder={passage?.label} /></Field>
            <Field label="A term, wherever it occurs"><Input {...bind('term')} /></Field>
            <Field label="Alternative wording"><Textarea rows={5} {...bind('alternative')} /></Field>
            <Field label="Condition, if it depends on something"><Input {...bind('condition')} /></Field>
            <Field label="Language of the comment"><Select {...bind('language')}>{languages.map(([tag, words]) => <option key={tag} value={tag}>{words}</option>)}</Select></Field>
            <Field label="Also on behalf of"><div>{delegations.map(d => <Checkbox key={d} label={d} checked={fields.onBehalfOf.includes(d)} onChange={(_, x) => toggle('onBehalfOf', d, x.checked)} />)}</div></Field>
            <Field label="A group, in words"><Input {...bind('group')} /></Field>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      <p>
        <Button type="submit" disabled={sending}>Save</Button>
        <Button appearance="primary" disabled={sending} onClick={() => save(true)}>Save and send now</Button>
      </p>
    </form>
  );
}

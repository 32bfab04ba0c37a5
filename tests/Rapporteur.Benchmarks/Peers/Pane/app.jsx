import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Badge, Button, Card, CardHeader, FluentProvider, Input, Link, Tab, TabList, Text, webLightTheme } from '@fluentui/react-components';
import * as data from './data.js';
import { CommentForm } from './form.jsx';

function useLoaded(promise, empty) {
  const [value, setValue] = useState(empty);
  useEffect(() => { promise.then(setValue); }, [promise]);
  return value;
}

function CommentCard({ comment }) {
  return (
    <Card className="card">
      <CardHeader
        header={<Text weight="semibold">{comment.attribution}</Text>}
        description={<Text size={200}>{comment.places.map(p => p.label).join(', ')}</Text>}
        action={<><Badge>{comment.state}</Badge><Text size={200}>{comment.reference}</Text></>} />
      {(comment.existingWording || comment.proposedWording) && <p>{data.wordChange(comment.existingWording ?? '', comment.proposedWording ?? '').map(([kind, text], i) =>
        kind === 'removed' ? <del key={i}>{text}</del> : kind === 'added' ? <ins key={i}>{text}</ins> : text)}</p>}
      <Text>{comment.text}</Text>
      <div><Button size="small">Go there</Button><Button size="small">Replace</Button><Button size="small">Withdraw</Button></div>
    </Card>
  );
}

function Outline({ passages, counts, onGo }) {
  const [wanted, setWanted] = useState('');
  return (
    <>
      <Input type="search" value={wanted} onChange={(_, d) => setWanted(d.value)} aria-label="Find a passage" />
      <ol className="outline">
        {passages.filter(p => p.text.toLowerCase().includes(wanted.toLowerCase())).map(p =>
          <li key={p.id}><Link onClick={() => onGo(p.id)}>{p.marker} {p.text.slice(0, 70)}</Link>{counts.get(p.id) && <Badge>{counts.get(p.id)}</Badge>}</li>)}
      </ol>
    </>
  );
}

function Pane() {
  const consultation = useLoaded(data.consultation, null);
  const passages = useLoaded(data.draft, null)?.passages ?? [];
  const loaded = useLoaded(data.comments, null)?.comments ?? [];
  const [added, setAdded] = useState([]);
  const [tab, setTab] = useState('Passage');
  const [here, setHere] = useState(new URLSearchParams(location.search).get('passage'));
  const comments = [...loaded, ...added];
  const passage = passages.find(p => p.id === here);
  const counts = new Map();
  for (const c of comments) for (const p of c.places) counts.set(p.passage, (counts.get(p.passage) ?? 0) + 1);
  const unsent = comments.filter(c => c.state !== 'sent').length;

  return (
    <FluentProvider theme={webLightTheme}>
      <header>
        <Text block>Comments are requested by <b>{consultation?.closing.endForum}</b></Text>
        <details><summary>Who will read this</summary><Text>{consultation?.visibility.words}</Text></details>
        <TabList selectedValue={tab} onTabSelect={(_, d) => setTab(d.value)}>
          {['Passage', 'Outline', 'Ours', 'Send'].map(t => <Tab key={t} value={t}>{t === 'Ours' ? `Ours (${comments.length})` : t === 'Send' ? `Send (${unsent})` : t}</Tab>)}
        </TabList>
      </header>
      {tab === 'Passage' && <>
        <h2>{passage?.label ?? 'The whole document'}</h2>
        <blockquote>{passage?.text}</blockquote>
        {comments.filter(c => c.places.some(p => p.passage === here)).map(c => <CommentCard key={c.id} comment={c} />)}
        <CommentForm passage={passage} delegations={consultation?.delegations ?? []} onSaved={c => setAdded(a => [...a, c])} />
      </>}
      {tab === 'Outline' && <Outline passages={passages} counts={counts} onGo={id => { setHere(id); setTab('Passage'); }} />}
      {tab === 'Ours' && comments.map(c => <CommentCard key={c.id} comment={c} />)}
      {tab === 'Send' && <Button appearance="primary" onClick={() => data.post('/api/submissions', { saved: true }, crypto.randomUUID())}>Send {unsent} comments to the Secretariat</Button>}
    </FluentProvider>
  );
}

createRoot(document.getElementById('root')).render(<Pane />);

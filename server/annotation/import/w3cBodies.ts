/** What a Web Annotation says, body by body. */
import { isRecord, listOf, textOf, type Json } from '../sidecar/format';

export const typesOf = (record: Json): readonly string[] => listOf(record['type'] ?? record['@type']).map((type) => textOf(type).replace(/^(?:oa|as):|^https?:\/\/www\.w3\.org\/ns\/(?:oa|activitystreams)#/, ''));

export interface Body {
  readonly id: string;
  readonly purpose: string;
  readonly value: string;
  /** What it links to, where it has no words. */
  readonly source: string;
  readonly by: string;
  readonly at: string;
}

export function bodiesOf(item: Json): readonly Body[] {
  const motivation = textOf(listOf(item['motivation'] ?? item['motivatedBy'])[0]).replace(/^oa:/, '');
  const said = item['bodyValue'];
  const plain: Body = { id: '', purpose: motivation, value: '', source: '', by: '', at: '' };
  return [...(typeof said === 'string' ? [{ ...plain, value: said }] : []), ...listOf(item['body']).flatMap((body) => bodyOf(body, plain, 0))];
}

function bodyOf(body: unknown, plain: Body, depth: number): readonly Body[] {
  // a bare string is an address, as the model has it
  if (typeof body === 'string') return [{ ...plain, source: body }];
  if (!isRecord(body) || depth > 4) return [];
  // one of several says it, the first that is offered
  if (typesOf(body).some((type) => type === 'Choice')) return bodyOf(listOf(body['items'])[0], plain, depth + 1);
  if (typesOf(body).some((type) => ['Composite', 'List', 'Independents'].includes(type))) return listOf(body['items']).flatMap((one) => bodyOf(one, plain, depth + 1));
  const value = textOf(body['value'] ?? body['chars'] ?? body['rdf:value']);
  const purpose = textOf(listOf(body['purpose'])[0]).replace(/^oa:/, '') || plain.purpose;
  const source = isRecord(body['source']) ? textOf(body['source']['id']) : textOf(body['source']);
  const format = textOf(body['format']);
  return [{ id: value === '' ? '' : textOf(body['id']), purpose, value: /html/i.test(format) ? withoutTags(value) : value, source: value === '' ? source || textOf(body['id'] ?? body['@id']) : '', by: nameOf(body['creator']), at: textOf(body['modified']) || textOf(body['created']) }];
}

export const nameOf = (creator: unknown): string => {
  const first = listOf(creator)[0];
  return isRecord(first) ? textOf(first['name']) || textOf(first['nickname']) || textOf(first['id']) : textOf(first);
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: ' ' };
/** To be read, not shown as HTML: what is left of a tag stays plain text. */
const withoutTags = (value: string): string => value.replace(/<(?:br|\/p|\/li|\/div)\b[^<>]*>/gi, '\n').replace(/<[^<>]*>/g, '').replace(/&(#39|\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole).trim();

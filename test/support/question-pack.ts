// The tiny pack with a question of every type: for the document, for one article, and inside a list.
import type { Files } from './tiny';

const words = (vi: string) => ({ vi, en: vi });
const options = [
  { value: 'week', label: words('Hằng tuần'), text: 'hằng tuần' },
  { value: 'month', label: words('Hằng tháng') },
];

const inner = [
  { id: 'what', type: 'text', label: words('Việc'), required: true },
  { id: 'who', type: 'party', label: words('Bên') },
  { id: 'due', type: 'deadline', label: words('Hạn') },
  { id: 'parts', type: 'paragraphs', label: words('Phần việc') },
];

export const questions = [
  { id: 'lead', type: 'party', label: words('Bên chủ trì'), required: true },
  { id: 'partners', type: 'parties', label: words('Bên phối hợp') },
  { id: 'limit', type: 'deadline', label: words('Thời hạn'), required: true },
  { id: 'items', type: 'paragraphs', label: words('Nội dung') },
  { id: 'note', type: 'text', label: words('Ghi chú') },
  { id: 'story', type: 'longText', label: words('Diễn giải') },
  { id: 'period', type: 'choice', label: words('Kỳ'), options },
  { id: 'periods', type: 'choices', label: words('Các kỳ'), options },
  { id: 'count', type: 'number', label: words('Số lần'), min: 1, max: 12 },
  { id: 'urgent', type: 'boolean', label: words('Khẩn') },
  { id: 'start', type: 'date', label: words('Từ ngày') },
  { id: 'rows', type: 'list', label: words('Dòng'), fields: inner },
  { id: 'area', type: 'text', label: words('Địa bàn'), slots: ['duty', 'scope'], required: true },
  { id: 'place', type: 'text', label: words('Nơi'), slots: ['duty'] },
];

export const questionFiles: Files = { 'fields.json': JSON.stringify(questions) };

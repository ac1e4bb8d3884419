import { z } from 'zod';
import { kind, type Kind } from '../domain/call/call.ts';
import { id } from '../domain/primitives.ts';

/** One row of the routing table: where a kind goes and who is told. */
export const route = z.strictObject({
  kind,
  department: id,
  /** People who are told besides the head of the department. */
  copyTo: z.array(z.string().min(1).max(120)).max(10),
});
export type Route = z.output<typeof route>;

/**
 * The routing table of a new desk.
 *
 * Source: R3.5 "紧急→业务口 at once; 报修→维修负责人; 家政→家政负责人; 投诉→客户服务人员 + 知会客服负责人" (001 4.2.2).
 */
export const defaultRoutes: Readonly<Record<Kind, Route>> = {
  enquiry: { kind: 'enquiry', department: 'service', copyTo: [] },
  repair: { kind: 'repair', department: 'engineering', copyTo: [] },
  cleaning: { kind: 'cleaning', department: 'housekeeping', copyTo: [] },
  complaint: { kind: 'complaint', department: 'service', copyTo: [] },
  suggestion: { kind: 'suggestion', department: 'service', copyTo: [] },
  emergency: { kind: 'emergency', department: 'security', copyTo: [] },
  transfer: { kind: 'transfer', department: 'service', copyTo: [] },
  message: { kind: 'message', department: 'service', copyTo: [] },
  appointment: { kind: 'appointment', department: 'service', copyTo: [] },
  request: { kind: 'request', department: 'housekeeping', copyTo: [] },
  lookup: { kind: 'lookup', department: 'service', copyTo: [] },
};

/** The departments of a new desk; their heads and extensions are filled in at the settings. */
export const defaultDepartments = [
  {
    id: 'engineering',
    name: '工程部',
    latinName: 'Engineering',
    head: '',
    extension: '',
    radio: '',
    workers: [],
  },
  {
    id: 'housekeeping',
    name: '家政部',
    latinName: 'Housekeeping',
    head: '',
    extension: '',
    radio: '',
    workers: [],
  },
  { id: 'service', name: '客服部', latinName: 'Service', head: '', extension: '', radio: '', workers: [] },
  { id: 'security', name: '安保部', latinName: 'Security', head: '', extension: '', radio: '', workers: [] },
];

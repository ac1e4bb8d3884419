import { Box } from '@mui/material';
import { useState } from 'react';
import { KeyLayer } from '../../../renderer/app/keyboard/KeyLayer.tsx';
import { useFormat } from '../../../renderer/app/words/format-context.ts';
import { Button } from '../../../renderer/ui/Button.tsx';
import { CheckIcon } from '../../../renderer/ui/CheckIcon.tsx';
import { ClockChip } from '../../../renderer/ui/ClockChip.tsx';
import { EmptyState } from '../../../renderer/ui/EmptyState.tsx';
import { ErrorNote } from '../../../renderer/ui/ErrorNote.tsx';
import { FormGrid } from '../../../renderer/ui/FormGrid.tsx';
import { FormRow } from '../../../renderer/ui/FormRow.tsx';
import { KeyCap } from '../../../renderer/ui/KeyCap.tsx';
import { ListLine } from '../../../renderer/ui/ListLine.tsx';
import { LockIcon } from '../../../renderer/ui/LockIcon.tsx';
import { LongWork } from '../../../renderer/ui/LongWork.tsx';
import { Note } from '../../../renderer/ui/Note.tsx';
import { OrderTrack, type TrackMark } from '../../../renderer/ui/OrderTrack.tsx';
import { PhoneWithEye } from '../../../renderer/ui/PhoneWithEye.tsx';
import { PlaceName } from '../../../renderer/ui/PlaceName.tsx';
import { PrimaryButton } from '../../../renderer/ui/PrimaryButton.tsx';
import { PrinterIcon } from '../../../renderer/ui/PrinterIcon.tsx';
import { SearchIcon } from '../../../renderer/ui/SearchIcon.tsx';
import { Section } from '../../../renderer/ui/Section.tsx';
import { Segmented } from '../../../renderer/ui/Segmented.tsx';
import { SeverityChip } from '../../../renderer/ui/SeverityChip.tsx';
import { SidePanel } from '../../../renderer/ui/SidePanel.tsx';
import { SlipPreview } from '../../../renderer/ui/SlipPreview.tsx';
import { TextArea } from '../../../renderer/ui/TextArea.tsx';
import { TextInput } from '../../../renderer/ui/TextInput.tsx';
import { TickButton } from '../../../renderer/ui/TickButton.tsx';
import { Timeline } from '../../../renderer/ui/Timeline.tsx';
import { UrgencyChip } from '../../../renderer/ui/UrgencyChip.tsx';
import { Spoken } from '../../../renderer/ui/Spoken.tsx';
import { ViewTabs } from '../../../renderer/ui/ViewTabs.tsx';
import type { PageProps } from './page-props.ts';

const now = Date.parse('2026-11-24T06:32:00Z');
const minutes = (n: number) => n * 60_000;

const marks: readonly TrackMark[] = [
  { step: 'registered', state: 'done', note: '14:08' },
  { step: 'dispatched', state: 'done', note: '14:09' },
  { step: 'picked-up', state: 'done', note: '14:12' },
  { step: 'arrived', state: 'late', note: '14:29' },
  { step: 'quoted', state: 'skipped' },
  { step: 'done', state: 'ahead' },
  { step: 'slip-back', state: 'ahead' },
  { step: 'called-back', state: 'ahead' },
  { step: 'closed', state: 'ahead' },
];

const slip =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 302 120"><rect width="302" height="120" fill="#fff"/>' +
  '<text x="151" y="40" text-anchor="middle" font-size="22" font-weight="700">A261124-0021</text></svg>';

/** Every part in one language and scheme. */
export function PartsPage({ isEnglish }: PageProps) {
  const say = (zh: string, en: string) => (isEnglish ? en : zh);
  const format = useFormat();
  const [visit, setVisit] = useState<'confirm' | 'soon' | 'fixed'>('confirm');
  const [urgency, setUrgency] = useState<'normal' | 'urgent'>('normal');
  const [view, setView] = useState<'all' | 'mine' | 'late'>('all');
  const [isTicked, setTicked] = useState(false);
  const [isRevealed, setRevealed] = useState(false);
  const clock = (mood: 'late' | 'soon' | 'running' | 'paused' | 'stopped', leftMs: number) =>
    format.clock({ mood, leftMs, usedMs: minutes(2.75), dueAt: new Date(now + leftMs).toISOString() }, now);

  return (
    <KeyLayer kind="screen">
      <Box component="main" sx={{ display: 'flex', height: '100vh' }}>
        <Box
          sx={{
            width: 752,
            flex: 'none',
            bgcolor: 'sheet',
            display: 'flex',
            flexDirection: 'column',
            overflow: 'auto',
          }}
        >
          <Spoken as="h1">{say('零件', 'Parts')}</Spoken>
          <ViewTabs
            label={say('今日的哪些', 'Which of today')}
            views={[
              { value: 'all', label: say('全部', 'All'), count: 10 },
              { value: 'mine', label: say('我的', 'Mine'), count: 4 },
              { value: 'late', label: say('未取单', 'Not picked up'), count: 1, isLate: true },
            ]}
            value={view}
            onChange={setView}
            end={
              <>
                {say('换一类', 'Change view')} <KeyCap chord="[" /> <KeyCap chord="]" />
              </>
            }
          />
          <Box sx={{ p: '12px 20px 0 4px' }}>
            <FormGrid>
              <FormRow
                label={say('谁、哪里', 'Who, where')}
                hint={say('打 3 个字就够', 'Three characters are enough')}
              >
                <TextInput scale="large" placeholder="1203" />
              </FormRow>
              <FormRow
                label={say('什么事', 'What')}
                error={say('还没写什么事', 'What it is about is missing')}
              >
                <TextArea
                  defaultValue={say(
                    '主卧卫生间天花板渗水，地板已经湿了一片',
                    'Water through the bathroom ceiling; the floor is wet',
                  )}
                />
              </FormRow>
              <FormRow label={say('缓急', 'Urgency')}>
                <Segmented
                  options={[
                    { value: 'normal', label: say('普通', 'Normal') },
                    { value: 'urgent', label: say('急修', 'Urgent') },
                  ]}
                  value={urgency}
                  onChange={setUrgency}
                />
              </FormRow>
              <FormRow
                label={say('上门', 'Visit')}
                hint={say('还没问过：不要答应钟点。', 'Nobody has been asked: promise no hour.')}
                hintTone="soon"
              >
                <Segmented
                  options={[
                    { value: 'confirm', label: say('工程部确认后回电', 'Call back once confirmed') },
                    { value: 'soon', label: say('问过了，20 分钟内到', 'Asked: within 20 min') },
                    { value: 'fixed', label: say('问过了，约定时间', 'Asked: fixed time') },
                  ]}
                  value={visit}
                  onChange={setVisit}
                />
              </FormRow>
              <FormRow label={say('派给', 'Goes to')} kind="text">
                <b>{say('工程部·周建平 8012', 'Engineering, Zhou Jianping 8012')}</b>
              </FormRow>
            </FormGrid>
          </Box>
          <Box sx={{ p: '12px 20px' }}>
            <PlaceName scale="card" place="8-0502" person={say('李建国', 'Li Jianguo')} />{' '}
            <PhoneWithEye
              phone={isRevealed ? '139 8812 7730' : '139 **** 7730'}
              isRevealed={isRevealed}
              onReveal={() => setRevealed(true)}
            />
            <Box sx={{ m: '14px 0 10px' }}>
              <OrderTrack label={say('步骤', 'Steps')} marks={marks} />
            </Box>
            <Timeline
              label={say('经过', 'Timeline')}
              lines={[
                {
                  id: '1',
                  at: '2026-11-24T06:29:20Z',
                  time: '14:29:20',
                  who: say('系统', 'System'),
                  what: say('到场时限到，还没报到', 'Arrival was due; no report yet'),
                  tone: 'late',
                },
                {
                  id: '2',
                  at: '2026-11-24T06:25:20Z',
                  time: '14:25:20',
                  who: say('系统', 'System'),
                  what: say('已提醒 刘敏', 'Liu Min told'),
                  tone: 'system',
                },
                {
                  id: '3',
                  at: '2026-11-24T06:12:05Z',
                  time: '14:12:05',
                  who: say('陈静', 'Chen Jing'),
                  what: say('吴永强 取单', 'Wu Yongqiang picked up'),
                },
              ]}
            />
            <LongWork
              what={say('正在导出', 'Exporting')}
              progress={{ done: 1240, total: 18204, leftMs: minutes(1.5) }}
              onCancel={() => undefined}
            />
          </Box>
          <Box
            sx={{
              mt: 'auto',
              p: '8px 20px',
              display: 'flex',
              gap: 3,
              alignItems: 'center',
              bgcolor: 'paper',
              borderTop: 1,
              borderColor: 'line',
            }}
          >
            <TickButton isTicked={isTicked} onChange={setTicked} chord="Alt+R">
              {say('已复述', 'Read back')}
            </TickButton>
            <Box sx={{ flex: 1 }} />
            {isTicked ? (
              <PrimaryButton chord="Ctrl+Enter" onClick={() => undefined}>
                {say('登记并打单', 'Register and print')}
              </PrimaryButton>
            ) : (
              <PrimaryButton
                chord="Ctrl+Enter"
                onClick={() => undefined}
                blockedBecause={say('还不能登记：缺 复述', 'Cannot register yet: read back')}
              >
                {say('登记并打单', 'Register and print')}
              </PrimaryButton>
            )}
          </Box>
        </Box>
        <SidePanel label={say('旁边', 'Beside')}>
          <Section title={say('时钟', 'Clocks')} aside="6" end={say('最急在前', 'worst first')}>
            <Box sx={{ display: 'grid', gap: 1, justifyItems: 'end' }}>
              <ClockChip clock={clock('late', -minutes(6.2))} />
              <ClockChip clock={clock('soon', minutes(1.25))} />
              <ClockChip clock={clock('running', minutes(88))} scale="medium" />
              <ClockChip clock={clock('paused', minutes(14.16))} scale="medium" />
              <ClockChip clock={clock('stopped', minutes(5))} scale="small" />
              <ClockChip clock={clock('running', minutes(26 * 60))} scale="small" />
            </Box>
          </Section>
          <Section title={say('严重和缓急', 'Severity and urgency')}>
            <Box sx={{ display: 'flex', gap: 2 }}>
              {(['S1', 'S2', 'S3', 'S4'] as const).map((severity) => (
                <SeverityChip key={severity} severity={severity} />
              ))}
              <UrgencyChip urgency="urgent" />
              <SearchIcon /> <PrinterIcon /> <LockIcon /> <CheckIcon />
            </Box>
          </Section>
          <Section title={say('在外', 'Out')} aside="2">
            <ListLine lead="K-031" end={<b>{say('超 2 时 32 分', 'late 2 h 32 min')}</b>}>
              {say('高志强 电梯维保', 'Gao Zhiqiang, lift firm')}
            </ListLine>
            <ListLine lead="K-014" end={say('18:00 前', 'by 18:00')}>
              {say('吴永强 工程部', 'Wu Yongqiang')}
            </ListLine>
          </Section>
          <Section title={say('备注', 'Remarks')}>
            <Box sx={{ display: 'grid', gap: 2 }}>
              <Note>{say('有一样不对就退回补签。', 'Any no sends it back.')}</Note>
              <Note tone="soon">{say('12 天前同一处修过渗漏。', 'Mended here 12 days ago.')}</Note>
              <Note tone="accent">{say('A261124-0025 已登记', 'A261124-0025 registered')}</Note>
              <ErrorNote
                error={{
                  kind: 'blocked',
                  order: 'A261124-0021',
                  act: 'close',
                  blocks: [{ kind: 'slip-not-back' }, { kind: 'wrong-state', state: 'done' }],
                }}
              />
            </Box>
          </Section>
          <Section title={say('按钮', 'Buttons')}>
            <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
              <Button onClick={() => undefined}>{say('只登记', 'Register only')}</Button>
              <Button scale="small" chord="Ctrl+P" onClick={() => undefined}>
                {say('打印', 'Print')}
              </Button>
              <Button tone="primary" scale="small" chord="Enter" onClick={() => undefined}>
                {say('催工程部 8012', 'Call Engineering 8012')}
              </Button>
              <Button tone="quiet" onClick={() => undefined}>
                {say('换人', 'Change')}
              </Button>
            </Box>
          </Section>
          <Box component="section" sx={{ bgcolor: 'well', p: 4 }}>
            <SlipPreview
              svg={slip}
              part={say('第 1 联 维修', 'Part 1 worker')}
              remark={say('热敏 80 毫米', 'Thermal 80 mm')}
              description={say('维修单 A261124-0021', 'Repair slip A261124-0021')}
              width={180}
            />
          </Box>
          <EmptyState sentence={say('现在没有要办的事', 'Nothing needs you now')}>
            <KeyCap chord="F2" /> {say('报修', 'Repair')}
          </EmptyState>
        </SidePanel>
      </Box>
    </KeyLayer>
  );
}

import { styled } from '@mui/material/styles';

const Figure = styled('figure')(({ theme }) => ({
  '& > figcaption': {
    ...theme.typography.meta,
    display: 'flex',
    gap: 8,
    marginBottom: 8,
    color: theme.palette.ink2,
  },
  '& > img': {
    display: 'block',
    maxWidth: '100%',
    backgroundColor: theme.palette.slip,
    boxShadow: theme.palette.lift,
    border: '1px solid transparent',
  },
}));

interface Props {
  /** The SVG the printing made, at the dots of that printer. */
  readonly svg: string;
  /** Who gets this part: `第 1 联 维修`. */
  readonly part: string;
  /** The printer, or that the phone is masked. */
  readonly remark?: string;
  /** What the slip says, for people who cannot see it. */
  readonly description: string;
  /** In CSS pixels. */
  readonly width?: number;
}

/** One part of a slip as it is printed, white in both schemes; it stands on the well. */
export function SlipPreview({ svg, part, remark, description, width = 302 }: Props) {
  return (
    <Figure>
      <figcaption>
        <b>{part}</b>
        {remark && <span>{remark}</span>}
      </figcaption>
      <img
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        alt={description}
        width={width}
      />
    </Figure>
  );
}

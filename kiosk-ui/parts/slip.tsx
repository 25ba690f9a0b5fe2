import type { ViewOf } from '../../flows/view/view.ts';
import { QrCode } from './qr-code.tsx';

type Slip = NonNullable<ViewOf<'printing'>['slip']>;

const Row = ({ row, codeAlt }: { readonly row: Slip['rows'][number]; readonly codeAlt: string }) => {
  switch (row.kind) {
    case 'text':
      return (
        <p class={`slip-${row.align}${row.large ? ' slip-large' : ''}${row.bold ? ' slip-bold' : ''}`}>
          {row.text}
        </p>
      );
    case 'pair':
      return (
        <p class={`slip-pair${row.bold ? ' slip-bold' : ''}`}>
          <span>{row.label}</span>
          <span>{row.value}</span>
        </p>
      );
    case 'table':
      return (
        <table>
          <tbody>
            {row.rows.map((cells) => (
              <tr key={cells.join(' ')}>
                {cells.map((cell, index) => (
                  <td key={row.columns.slice(0, index).length} class={`slip-${row.columns[index] ?? 'left'}`}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'rule':
      return <hr />;
    case 'qr':
      return <QrCode text={row.data} alt={codeAlt} />;
    case 'barcode':
      return <p class="slip-center">{row.data}</p>;
    default:
      return row satisfies never;
  }
};

/** What stands on the receipt, as it would lie there on paper. */
export const SlipPicture = ({ slip }: { readonly slip: Slip }) => (
  <section class="slip" aria-label={slip.title}>
    <h2>{slip.title}</h2>
    <div class="slip-paper">
      {slip.rows.map((row, index) => (
        // The rows of a receipt never change while it is shown.
        <Row key={`${index} ${row.kind}`} row={row} codeAlt={slip.codeAlt} />
      ))}
    </div>
  </section>
);

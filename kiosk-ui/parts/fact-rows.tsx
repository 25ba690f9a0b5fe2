/** Labels and their values, one under the other. */
export const FactRows = ({
  rows,
}: {
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}) => (
  <dl class="facts">
    {rows.map((row) => (
      <div class="fact" key={row.label}>
        <dt>{row.label}</dt>
        <dd>{row.value}</dd>
      </div>
    ))}
  </dl>
);

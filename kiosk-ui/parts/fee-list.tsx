/** Fees: label, figure, and how it comes about. */
export const FeeList = ({
  fee,
}: {
  readonly fee: readonly { readonly label: string; readonly value: string; readonly why: string }[];
}) => (
  <dl class="fees">
    {fee.map((row) => (
      <div class="fee" key={row.label}>
        <dt>{row.label}</dt>
        <dd class="fee-value">{row.value}</dd>
        <dd class="fee-why">{row.why}</dd>
      </div>
    ))}
  </dl>
);

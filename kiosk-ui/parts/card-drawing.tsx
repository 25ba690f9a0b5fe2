/** What is to be done with the card: a drawing of the card over its reader, with the way it goes. */
export const CardDrawing = ({ state }: { readonly state: 'lay' | 'reading' | 'take' | 'fault' }) => (
  <svg class={`card-drawing card-${state}`} viewBox="0 0 240 180" aria-hidden="true" focusable="false">
    <path class="drawn-reader" d="M20 138 58 104h124l38 34v18a6 6 0 0 1-6 6H26a6 6 0 0 1-6-6v-18Z" />
    <path class="drawn-line" d="M20 138h200M66 110h108l24 22H42l24-22Z" />
    {state === 'fault' ? (
      <g class="drawn-card">
        <path class="drawn-warn" d="M120 18 164 92H76l44-74Z" />
        <path class="drawn-mark" d="M120 44v24M120 79v2" />
      </g>
    ) : (
      <g class="drawn-card">
        <rect class="drawn-face" x="72" y={state === 'reading' ? 66 : 26} width="96" height="56" rx="5" />
        <path
          class="drawn-line"
          d={
            state === 'reading'
              ? 'M82 80h38M82 91h30M82 108h50M142 78h16v20h-16V78Z'
              : 'M82 40h38M82 51h30M82 68h50M142 38h16v20h-16V38Z'
          }
        />
      </g>
    )}
    {state === 'lay' && <path class="drawn-way" d="M200 34v42M188 64l12 14 12-14" />}
    {state === 'take' && <path class="drawn-way" d="M200 78V34M188 48l12-14 12 14" />}
  </svg>
);

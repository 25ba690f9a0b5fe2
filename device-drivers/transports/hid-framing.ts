/**
 * How a byte stream is cut into HID reports, and put together again. Pure.
 *
 * A report is given and taken with its report id as the first byte, 0 where the device does not number its reports
 * (hidapi's convention for writing). Both stream framings are of readers with unnumbered reports of 64 bytes.
 *
 * Source: which framings are in use comes from public driver code for USB ID-card readers (a DK reader's
 * `UsbHidManager` has the length byte); no public capture of a HID reader 0400:C35A was found, so the framing is a
 * part of the configuration and not concluded from the model.
 */
export const HID_FRAMINGS = ['report', 'len8+63', 'raw64'] as const;

/**
 * `report`: no stream, reports as they are. `len8+63`: 64 bytes, of which the first says how many of the other 63
 * count. `raw64`: the stream cut into 64 bytes, the last report filled up with zeros that stay in the stream.
 */
export type HidFraming = (typeof HID_FRAMINGS)[number];

/** Bytes of a report's data in both stream framings: the longest of a full-speed interrupt endpoint. */
const REPORT_BYTES = 64;

/** The id of reports that are not numbered. */
const NO_ID = 0;

const cut = (bytes: Uint8Array, size: number): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

/** The reports, each with its id, that carry these bytes. No bytes are no report. */
export const toReports = (bytes: Uint8Array, framing: HidFraming): readonly Uint8Array[] => {
  switch (framing) {
    case 'report':
      return bytes.length === 0 ? [] : [bytes];
    case 'len8+63':
      return cut(bytes, REPORT_BYTES - 1).map((piece) => {
        const report = new Uint8Array(1 + REPORT_BYTES);
        report[0] = NO_ID;
        report[1] = piece.length;
        report.set(piece, 2);
        return report;
      });
    case 'raw64':
      return cut(bytes, REPORT_BYTES).map((piece) => {
        const report = new Uint8Array(1 + REPORT_BYTES);
        report[0] = NO_ID;
        report.set(piece, 1);
        return report;
      });
    default:
      return framing satisfies never;
  }
};

/**
 * The bytes that a report carries; none when it carries nothing. A length that promises more than the report holds
 * is a lie, and nothing of such a report is believed: the protocol above misses its bytes and says so.
 */
export const fromReport = (report: Uint8Array, framing: HidFraming): Uint8Array => {
  switch (framing) {
    case 'report':
      return report;
    case 'len8+63': {
      const length = report[1] ?? 0;
      return length > report.length - 2 ? report.subarray(0, 0) : report.subarray(2, 2 + length);
    }
    case 'raw64':
      return report.subarray(1);
    default:
      return framing satisfies never;
  }
};

/** Report id item of a HID report descriptor (HID 1.11, 6.2.2.7: global item, tag 8, type 1); its low two bits are the length of its data. */
const REPORT_ID_ITEM = 0x84;
/** Long item (HID 1.11, 6.2.2.3): the next byte is the length of its data, then comes its tag. */
const LONG_ITEM = 0xfe;

/**
 * Whether a device numbers its reports, by its report descriptor. Only then does hidapi give the report id as the
 * first byte of an input report; a link of ours always has one.
 */
export const numbersReports = (descriptor: Uint8Array): boolean => {
  let at = 0;
  while (at < descriptor.length) {
    const item = descriptor[at] ?? 0;
    if (item === LONG_ITEM) {
      at += 3 + (descriptor[at + 1] ?? 0);
      continue;
    }
    if ((item & 0xfc) === REPORT_ID_ITEM) return true;
    const size = item & 0x03;
    at += 1 + (size === 3 ? 4 : size);
  }
  return false;
};

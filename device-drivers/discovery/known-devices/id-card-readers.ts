import type { KnownDevice } from '../known-device.ts';

/**
 * Readers of resident-ID cards (居民身份证). The first is the id that most makers use; that it is a vendor-class
 * device with bulk endpoints is agreed by more than six public programs (kekxv, idrusb.cpp, libusb demonstrations,
 * Android SDKs). Of the others only the ids and the makers' names were seen in public code.
 */
export const ID_CARD_READERS: readonly KnownDevice[] = [
  {
    vendorId: 0x0400,
    productId: 0xc35a,
    name: 'SAM_V resident-ID reader',
    deviceClass: 'id-card-reader',
    protocol: 'sdt',
    link: 'vendorBulk',
    baudRate: 115_200,
    source: 'public USB programs for these readers, more than six',
  },
  {
    vendorId: 0x0483,
    productId: 0x572b,
    name: 'DK resident-ID reader (HID)',
    deviceClass: 'id-card-reader',
    protocol: 'sdt',
    link: 'hid',
    framing: 'len8+63',
    source: 'DKCloudID UsbHidManager.java (dearhj/FaceRecognitionDemo)',
  },
  {
    vendorId: 0x0483,
    productId: 0x5652,
    name: 'resident-ID reader',
    deviceClass: 'id-card-reader',
    protocol: 'sdt',
    link: 'vendorBulk',
    baudRate: 115_200,
    source: 'ids seen in public code; that it is a bulk device is not confirmed',
  },
  {
    vendorId: 0x10c4,
    productId: 0x8a1b,
    name: 'Senter 信通 resident-ID reader',
    deviceClass: 'id-card-reader',
    protocol: 'sdt',
    link: 'vendorBulk',
    baudRate: 115_200,
    source: 'ids seen in public code; that it is a bulk device is not confirmed',
  },
  {
    vendorId: 0x2015,
    productId: 0x0008,
    name: '森锐 resident-ID reader',
    deviceClass: 'id-card-reader',
    protocol: 'sdt',
    link: 'vendorBulk',
    baudRate: 115_200,
    source: 'ids seen in public code; that it is a bulk device is not confirmed',
  },
  {
    vendorId: 0x9573,
    productId: 0x4836,
    name: '亿数 resident-ID reader',
    deviceClass: 'id-card-reader',
    protocol: 'sdt',
    link: 'vendorBulk',
    baudRate: 115_200,
    source: 'ids seen in public code; that it is a bulk device is not confirmed',
  },
];

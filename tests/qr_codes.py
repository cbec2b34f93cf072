"""The QR codes in a picture, read by zxing-cpp.

Nothing else is looked for: in a code's squares it now and then sees a short bar code, too, and a code whose content is
drawn by lot has such squares in one run of thousands.
"""

import zxingcpp
from PIL import Image


def qr_codes(picture: Image.Image) -> list[zxingcpp.Barcode]:
    return zxingcpp.read_barcodes(picture.convert("L"), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))

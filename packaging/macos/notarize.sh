#!/bin/sh
# Has Apple look through a signed disk image, and staples its answer to it, so that it opens without a network.
#
#   sh packaging/macos/notarize.sh swdesk.dmg
#
# The key is read from the file SWDESK_NOTARY_KEY; it never is an argument.
set -eu
image=$1
: "${SWDESK_NOTARY_KEY:?names the file of the App Store Connect key}"
: "${SWDESK_NOTARY_KEY_ID:?is the id of that key}"
: "${SWDESK_NOTARY_ISSUER:?is the issuer of that key}"

xcrun notarytool submit "$image" --wait --timeout 30m \
    --key "$SWDESK_NOTARY_KEY" --key-id "$SWDESK_NOTARY_KEY_ID" --issuer "$SWDESK_NOTARY_ISSUER"
xcrun stapler staple "$image"
xcrun stapler validate "$image"
spctl --assess --type open --context context:primary-signature "$image"

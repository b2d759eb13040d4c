#!/bin/sh
# Puts the certificate of the environment into a keychain of its own, for a build machine that is thrown away.
#
#   MACOS_CERTIFICATE            a .p12 in base64
#   MACOS_CERTIFICATE_PASSWORD   its password
#   NOTARY_KEY                   an App Store Connect key (.p8), or nothing
#
# Prints the lines that packaging/build.py needs in its environment. No secret of these is an argument.
set -eu
umask 077
folder=$(mktemp -d)
trap 'rm -f "$folder"/*.p12 "$folder"/*.pem' EXIT
keychain=$folder/swdesk.keychain-db
# of this keychain alone, and gone with the machine
SWDESK_PASSING=$(openssl rand -hex 16)
export SWDESK_PASSING

printf %s "$MACOS_CERTIFICATE" | openssl base64 -d -A >"$folder/given.p12"
openssl pkcs12 -in "$folder/given.p12" -passin env:MACOS_CERTIFICATE_PASSWORD -nodes -out "$folder/identity.pem"
openssl pkcs12 -export -in "$folder/identity.pem" -passout env:SWDESK_PASSING -out "$folder/passing.p12"

security create-keychain -p "$SWDESK_PASSING" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$SWDESK_PASSING" "$keychain"
security import "$folder/passing.p12" -k "$keychain" -P "$SWDESK_PASSING" -f pkcs12 -T /usr/bin/codesign >&2
security set-key-partition-list -S apple-tool:,apple: -s -k "$SWDESK_PASSING" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db

identity=$(security find-identity -v -p codesigning "$keychain" | sed -n 's/.*"\(Developer ID Application: [^"]*\)".*/\1/p')
[ -n "$identity" ] || {
    echo "swdesk: The certificate is no Developer ID Application: make one in Apple's developer account." >&2
    exit 1
}
echo "SWDESK_SIGN_IDENTITY=$identity"
if [ -n "${NOTARY_KEY:-}" ]; then
    printf %s "$NOTARY_KEY" >"$folder/notary.p8"
    echo "SWDESK_NOTARY_KEY=$folder/notary.p8"
fi

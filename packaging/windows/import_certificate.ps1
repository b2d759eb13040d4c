# Puts the certificate of the environment into the user's store, for a build machine that is thrown away.
#
#   WINDOWS_CERTIFICATE            a .pfx in base64
#   WINDOWS_CERTIFICATE_PASSWORD   its password
#
# Prints the line that packaging/build.py needs in its environment. No secret of these is an argument.
$ErrorActionPreference = "Stop"
$file = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
try {
    [IO.File]::WriteAllBytes($file, [Convert]::FromBase64String($env:WINDOWS_CERTIFICATE))
    $password = ConvertTo-SecureString $env:WINDOWS_CERTIFICATE_PASSWORD -AsPlainText -Force
    $found = Import-PfxCertificate -FilePath $file -Password $password -CertStoreLocation Cert:\CurrentUser\My
    Write-Output "SWDESK_SIGN_THUMBPRINT=$($found[0].Thumbprint)"
} finally {
    Remove-Item $file -ErrorAction SilentlyContinue
}

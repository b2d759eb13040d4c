; A program to install in the place of the real one: PyInstaller builds Windows programs on Windows only.
Unicode true
Target amd64-unicode
RequestExecutionLevel user
SilentInstall silent
OutFile "${OUT}"
!include LogicLib.nsh
!include FileFunc.nsh

Section
  ${GetParameters} $0
  FileOpen $1 "$EXEDIR\started.tmp" w
  FileWrite $1 "$0"
  FileClose $1
  Rename "$EXEDIR\started.tmp" "$EXEDIR\started.txt"
  ${If} $0 == "wait"
    ${DoUntil} ${FileExists} "$EXEDIR\end.txt"
      Sleep 50
    ${Loop}
  ${EndIf}
SectionEnd

; The installer for one user: no administrator, nothing outside the user's own folders and registry.
;
; packaging/windows/build.py compiles it and gives
;   VERSION, NUMBERS (1.2.3.0), APP_ID, FOLDER (what to install), OUT, ICON, LICENCE, SIZE (KiB)
;   REMOVALS   a file that deletes, one by one, what lies at the top of FOLDER
;   SIGNER     a command that signs "%1", where there is a certificate
;   TARGET     where the compiler's own target does not run
; swdesk-setup.exe /S installs without a word. Exit codes: 0 done, 1 cancelled, 2 not possible, see INSTALL.
Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma

!include MUI2.nsh
!include LogicLib.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define PROGRAM "$INSTDIR\swdesk-gui.exe"
!define OWN "Software\swdesk"
!define CAPABILITIES "${OWN}\Capabilities"
!define LINK_CLASS "Software\Classes\swdesk.link"
!define SCHEME "Software\Classes\swdesk"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\swdesk"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define RUN_APPROVED "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define SHORTCUT "$SMPROGRAMS\swdesk.lnk"
!define RUNS "swdesk is running. Quit it"
; What follows -- is never an option, whatever a link holds.
!define OPEN '"${PROGRAM}" -- "%1"'

Name "swdesk"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\swdesk"
InstallDirRegKey HKCU "${ENTRY}" "InstallLocation"
BrandingText "swdesk ${VERSION}"
!ifdef SIGNER
  !finalize '${SIGNER} "%1"'
  !uninstfinalize '${SIGNER} "%1"'
!endif

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey ProductName "swdesk"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "swdesk installer"
VIAddVersionKey CompanyName "The swdesk founders"
VIAddVersionKey LegalCopyright "The swdesk founders"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "Start swdesk"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs cannot be opened for writing. Asks until it has ended; a silent run gives up with code 2.
!macro WaitUntilClosed verb
  ${Do}
    ClearErrors
    !insertmacro TryToOpen "swdesk-gui.exe"
    !insertmacro TryToOpen "swdesk.exe"
    ${IfNotThen} ${Errors} ${|} ${ExitDo} ${|}
    ${If} ${Silent}
      SetErrorLevel 2
      Quit
    ${ElseIf} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "${RUNS}, then press Retry to ${verb}." IDCANCEL`
      SetErrorLevel 1
      Quit
    ${EndIf}
  ${Loop}
!macroend
!macro TryToOpen name
  ${If} ${FileExists} "$INSTDIR\${name}"
    FileOpen $0 "$INSTDIR\${name}" a
    FileClose $0
  ${EndIf}
!macroend

; Where the taskbar and notifications know the program by: without it a window would be python's or nobody's.
!macro NameShortcut
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("${SHORTCUT}",${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call 'oleaut32::SysAllocString(w "${APP_ID}") p.r3'
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID}) p.r4'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_BSTR},,p r3) p.r5'
        ${IPropertyStore::SetValue} $2 '($4,$5)'
        ${IPropertyStore::Commit} $2 ""
        System::Free $4
        System::Free $5
        System::Call 'oleaut32::SysFreeString(p r3)'
        ${IUnknown::Release} $2 ""
        ${IPersistFile::Save} $1 '("${SHORTCUT}",1)'
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
!macroend

; The shell looks again at who opens what.
!macro TellShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section
  !insertmacro WaitUntilClosed "install"
  ; Nothing of another version may stay between the new one's files.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort "The files could not be written to $INSTDIR."
  ${EndIf}

  CreateShortcut "${SHORTCUT}" "${PROGRAM}" "" "${PROGRAM}" 0
  !insertmacro NameShortcut

  ; swdesk: is ours alone
  WriteRegStr HKCU "${SCHEME}" "" "URL:swdesk"
  WriteRegStr HKCU "${SCHEME}" "URL Protocol" ""
  WriteRegStr HKCU "${SCHEME}\DefaultIcon" "" "${PROGRAM},0"
  WriteRegStr HKCU "${SCHEME}\shell\open\command" "" '${OPEN}'

  ; The others may be somebody else's: swdesk is put on the list that the user chooses from.
  WriteRegStr HKCU "${LINK_CLASS}" "" "Call link"
  WriteRegStr HKCU "${LINK_CLASS}" "FriendlyTypeName" "Call link"
  WriteRegStr HKCU "${LINK_CLASS}\Application" "ApplicationName" "swdesk"
  WriteRegStr HKCU "${LINK_CLASS}\Application" "ApplicationIcon" "${PROGRAM},0"
  WriteRegStr HKCU "${LINK_CLASS}\Application" "AppUserModelID" "${APP_ID}"
  WriteRegStr HKCU "${LINK_CLASS}\DefaultIcon" "" "${PROGRAM},0"
  WriteRegStr HKCU "${LINK_CLASS}\shell\open\command" "" '${OPEN}'
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "swdesk"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "Video calls on the SignalWire platform"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationIcon" "${PROGRAM},0"
  !macro Offer scheme
    WriteRegStr HKCU "${CAPABILITIES}\URLAssociations" "${scheme}" "swdesk.link"
  !macroend
  !insertmacro Offer "tel"
  !insertmacro Offer "sip"
  !insertmacro Offer "sips"
  !insertmacro Offer "callto"
  !insertmacro Offer "swdesk"
  WriteRegStr HKCU "Software\RegisteredApplications" "swdesk" "${CAPABILITIES}"

  WriteRegStr HKCU "${ENTRY}" "DisplayName" "swdesk"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "${PROGRAM},0"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "The swdesk founders"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
  !insertmacro TellShell
SectionEnd

; Who had swdesk start at log-in has an entry for each profile: those that start this copy go.
!macro RemoveAutostart
  StrLen $3 "$INSTDIR\"
  StrCpy $0 0
  ${Do}
    EnumRegValue $1 HKCU "${RUN}" $0
    ${IfThen} $1 == "" ${|} ${ExitDo} ${|}
    ReadRegStr $2 HKCU "${RUN}" $1
    StrCpy $4 $2 $3
    StrCpy $5 $2 $3 1 ; behind a quote
    ${If} $4 == "$INSTDIR\"
    ${OrIf} $5 == "$INSTDIR\"
      DeleteRegValue HKCU "${RUN}" $1
      DeleteRegValue HKCU "${RUN_APPROVED}" $1
    ${Else}
      IntOp $0 $0 + 1
    ${EndIf}
  ${Loop}
!macroend

; Settings and token are the user's and stay; so does a file that somebody put beside ours.
Section "Uninstall"
  !insertmacro WaitUntilClosed "remove it"
  RMDir /r "$INSTDIR\_internal"
  !include "${REMOVALS}"
  ; This is a copy; what made it may not have ended yet, and then cannot be deleted.
  ${ForEach} $0 1 100 + 1
    Delete "$INSTDIR\uninstall.exe"
    ${IfNotThen} ${FileExists} "$INSTDIR\uninstall.exe" ${|} ${ExitFor} ${|}
    Sleep 100
  ${Next}
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  Delete "${SHORTCUT}"

  DeleteRegKey HKCU "${SCHEME}"
  DeleteRegKey HKCU "${LINK_CLASS}"
  DeleteRegKey HKCU "${CAPABILITIES}"
  DeleteRegKey /ifempty HKCU "${OWN}"
  DeleteRegValue HKCU "Software\RegisteredApplications" "swdesk"
  !insertmacro RemoveAutostart
  DeleteRegKey HKCU "${ENTRY}"
  !insertmacro TellShell
SectionEnd

"""Whether the network is paid for by volume, as far as the system says (NetworkManager, Windows, macOS)."""

from __future__ import annotations


def is_metered() -> bool:
    """False where nobody knows."""
    from PySide6.QtNetwork import QNetworkInformation  # for who wants to hear of newer versions

    if not QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Metered):
        return False
    network = QNetworkInformation.instance()
    return network is not None and network.isMetered()

package dev.medley.devices.ddi;

import dev.medley.devices.FleetScope;
import dev.medley.devices.ddi.DdiRepository.OfferedFile;
import dev.medley.devices.ddi.Deployment.DeploymentFile;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.devices.registry.DeviceService;
import dev.medley.devices.registry.DeviceStates;
import dev.medley.devices.registry.DeviceStates.Consent;
import dev.medley.devices.registry.SoftwareVersion;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import dev.medley.devices.rollouts.DeviceActionService;
import dev.medley.devices.software.Release;
import dev.medley.devices.software.ReleaseService;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.TextLength;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What devices say of themselves, and the files that they fetch. */
@Singleton
public class DeviceProtocol {

    private static final int MOST_SETTINGS = 100;
    private static final String VERSION = "version";
    private static final int LONGEST_VERSION = 128;

    private final DdiRepository repository;
    private final DeviceRepository devices;
    private final DeviceReports reports;
    private final PresignedTransfers transfers;
    private final Clock clock;

    protected DeviceProtocol(
            DdiRepository repository,
            DeviceRepository devices,
            DeviceReports reports,
            ObjectStores stores,
            Clock clock) {
        this.repository = repository;
        this.devices = devices;
        this.reports = reports;
        this.transfers = stores.transfers(Medley.MEDIA);
        this.clock = clock;
    }

    /** Where what devices say is kept, and who hears of it. */
    @Singleton
    record DeviceReports(
            DeviceStates states, DeviceService service, DeviceActionService actions, ReleaseService releases) {}

    /** How what a device says goes together with what it said before. */
    public enum ReportMode {
        MERGE,
        REPLACE,
        REMOVE
    }

    /** Keeps what a device says of itself; its version, if it says one, is what it has. */
    @Transactional
    public void report(UUID deviceId, Map<String, String> data, ReportMode mode) {
        Device device = devices.lock(deviceId, FleetScope.all()).orElseThrow(DeviceService::unknown);
        Map<String, String> settings = new HashMap<>(
                mode == ReportMode.REPLACE ? Map.of() : device.reported().settings());
        if (mode == ReportMode.REMOVE) {
            settings.keySet().removeAll(data.keySet());
        } else {
            settings.putAll(data);
        }
        if (settings.size() > MOST_SETTINGS) {
            throw Refusal.invalid("device-report-too-large", "/data", "A device says at most 100 things of itself.");
        }
        reports.states().report(deviceId, settings, clock.instant());
        String version = mode == ReportMode.REMOVE ? null : data.get(VERSION);
        if (version != null) {
            take(device, SoftwareVersion.of(TextLength.beginning(version, LONGEST_VERSION)));
        }
        reports.service().tell(List.of(deviceId));
    }

    /** Keeps which version a device says that it has; another than it was brought is told of its update. */
    private void take(Device device, SoftwareVersion version) {
        UUID releaseId = device.installedReleaseId();
        boolean isSame = version.text().equals(device.installedVersion())
                || (releaseId != null && version.isSame(SoftwareVersion.of(device.installedVersion())));
        if (isSame) {
            return;
        }
        if (releaseId != null) {
            reports.actions().differs(device.id(), releaseId, device.installedVersion(), version.text());
        }
        reports.states().install(device.id(), version, null, 0, clock.instant());
    }

    /** Lets updates that ask for consent have it from now on, those that wait for it too. */
    @Transactional
    public void giveConsent(UUID deviceId, String by, String remark) {
        Instant now = clock.instant();
        reports.states().setConsent(deviceId, new Consent(by, remark, now), now);
        reports.actions().confirmWaiting(deviceId);
    }

    /** Has updates that ask for consent ask again from now on. */
    @Transactional
    public void withdrawConsent(UUID deviceId) {
        reports.states().setConsent(deviceId, null, clock.instant());
    }

    public Optional<Consent> consent(UUID deviceId) {
        return reports.states().consent(deviceId);
    }

    /** What is to be installed, or what is asked consent for; {@code history} of the last things that were said of it. */
    public Deployment deployment(UUID deviceId, int number, int history, boolean asksConsent) {
        return repository
                .deployment(deviceId, number, history, clock.instant())
                .filter(found -> (found.status() == ActionStatus.AWAITING_CONFIRMATION) == asksConsent)
                .filter(found -> found.status() != ActionStatus.CANCELLING)
                .orElseThrow(DeviceActionService::unknown);
    }

    public Deployment installed(UUID deviceId, int number, int history) {
        return repository
                .installed(deviceId, number, history, clock.instant())
                .orElseThrow(DeviceActionService::unknown);
    }

    /** The files of a module; none is as unknown as a module that the device is not offered. */
    public List<DeploymentFile> files(UUID deviceId, UUID moduleId) {
        List<DeploymentFile> files = repository.files(deviceId, moduleId);
        if (files.isEmpty()) {
            throw noFile();
        }
        return files;
    }

    /** Notes that a device has a release that came to it in another way; false where it was known to have it. */
    @Transactional
    public boolean setInstalled(UUID deviceId, String name, String version) {
        UUID releaseId = repository.release(deviceId, name, version).orElseThrow(ReleaseService::unknown);
        Device device = devices.lock(deviceId, FleetScope.all()).orElseThrow(DeviceService::unknown);
        if (releaseId.equals(device.installedReleaseId())) {
            return false;
        }
        Release release = reports.releases().find(releaseId);
        reports.states().install(deviceId, release.version(), releaseId, release.securityVersion(), clock.instant());
        reports.service().tell(List.of(deviceId));
        return true;
    }

    public OfferedFile file(UUID deviceId, UUID moduleId, String fileName) {
        return repository.file(deviceId, moduleId, fileName).orElseThrow(DeviceProtocol::noFile);
    }

    public OfferedFile delta(UUID deviceId, UUID deltaId) {
        return repository.delta(deviceId, deltaId).orElseThrow(DeviceProtocol::noFile);
    }

    /** The request that gets a file from the store, whole or in ranges. */
    public PresignedTransfer download(OfferedFile file) {
        return transfers.get(
                file.key(), "application/octet-stream", "attachment; filename=\"" + file.fileName() + "\"");
    }

    private static Refusal noFile() {
        return Refusal.notFound("artifact-unknown", "The device is offered no such file.");
    }
}

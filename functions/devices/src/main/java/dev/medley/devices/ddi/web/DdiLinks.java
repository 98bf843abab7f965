package dev.medley.devices.ddi.web;

import dev.medley.devices.ddi.Deployment.DeploymentFile;
import dev.medley.devices.ddi.DevicePoll;
import dev.medley.devices.ddi.DevicePoll.PolledAction;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses that devices go on to. */
@Singleton
class DdiLinks {

    private final Settings settings;

    DdiLinks(Settings settings) {
        this.settings = settings;
    }

    private String base(String controllerId) {
        return settings.publicUrl() + DdiController.ROOT + "/" + controllerId;
    }

    /** Where a poll leads: to what is to be installed, confirmed or left, to what it is to say of itself, to commands. */
    Map<String, DdiLink> of(String controllerId, DevicePoll poll) {
        Map<String, DdiLink> links = new LinkedHashMap<>();
        String base = base(controllerId);
        PolledAction action = poll.action();
        if (action != null) {
            switch (action.status()) {
                case CANCELLING -> links.put("cancelAction", new DdiLink(base + "/cancelAction/" + action.number()));
                case AWAITING_CONFIRMATION ->
                    links.put("confirmationBase", new DdiLink(base + "/confirmationBase/" + action.number()));
                default -> links.put("deploymentBase", new DdiLink(base + "/deploymentBase/" + action.number()));
            }
        }
        Integer installed = poll.installedAction();
        if (installed != null) {
            links.put("installedBase", new DdiLink(base + "/installedBase/" + installed));
        }
        if (poll.asksReport()) {
            links.put("configData", new DdiLink(base + "/configData"));
        }
        if (poll.hasCommands()) {
            links.put("commands", new DdiLink(base + "/commands"));
        }
        return links;
    }

    /** Where a file is fetched, and its checksum. */
    Map<String, DdiLink> of(String controllerId, DeploymentFile file) {
        DdiLink whole = new DdiLink(
                base(controllerId) + "/softwaremodules/" + file.moduleId() + "/artifacts/" + file.fileName());
        DdiLink sum = new DdiLink(whole.href() + ".MD5SUM");
        Map<String, DdiLink> links = new LinkedHashMap<>();
        links.put("download", whole);
        links.put("download-http", whole);
        links.put("md5sum", sum);
        links.put("md5sum-http", sum);
        return links;
    }

    DdiLink delta(String controllerId, Object deltaId) {
        return new DdiLink(base(controllerId) + "/deltas/" + deltaId);
    }

    DdiLink confirmation(String controllerId, String what) {
        return new DdiLink(base(controllerId) + "/confirmationBase/" + what);
    }
}

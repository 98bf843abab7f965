package dev.medley.platform.configuration;

import static java.util.stream.Collectors.toMap;

import dev.medley.settings.LiveSettings;
import dev.medley.settings.SettingFault;
import dev.medley.settings.SettingSources;
import dev.medley.settings.SettingSources.Said;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows operators what this stage is set up with. Functions of a stage have the same settings; this one speaks for all. */
@Singleton
public class ConfigurationService {

    private static final String HIDDEN = "***";
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@\\s]+(?=@)");

    private final SettingCatalogue catalogue;
    private final SettingSources sources;
    private final LiveSettings liveSettings;

    ConfigurationService(SettingCatalogue catalogue, SettingSources sources, LiveSettings liveSettings) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.liveSettings = liveSettings;
    }

    /**
     * All settings, by their names.
     *
     * @param changed only those that say something else than the default
     */
    public List<SettingState> all(boolean changed) {
        List<KnownSetting> known = catalogue.all();
        Map<String, Said> said =
                sources.said(known.stream().map(KnownSetting::property).toList());
        Map<String, String> faults = liveSettings.faults().stream()
                .collect(toMap(SettingFault::variable, SettingFault::reason, (first, _) -> first));
        return known.stream()
                .map(setting -> state(
                        setting, Objects.requireNonNull(said.get(setting.property())), faults.get(setting.variable())))
                .filter(state -> !changed || state.source() != null)
                .toList();
    }

    private SettingState state(KnownSetting setting, Said said, @Nullable String fault) {
        boolean awaits = !setting.reloaded() && !Objects.equals(said.value(), sources.started(setting.property()));
        return new SettingState(setting, shown(setting, said.value()), said.source(), awaits, fault);
    }

    private static @Nullable String shown(KnownSetting setting, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return setting.isSecret() ? HIDDEN : USER_INFO.matcher(value).replaceAll(HIDDEN);
    }
}

package dev.medley.platform.configuration;

import java.util.List;

/** Which settings there are. */
public interface SettingCatalogue {

    List<KnownSetting> all();
}

package dev.medley.testkit;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes that rules of architecture are for: no tests, and nothing that annotation processors wrote, which is half of all. */
public final class HandWrittenCode implements ImportOption {

    private final ImportOption withoutTests = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return !location.contains("/$") && withoutTests.includes(location);
    }
}

package dev.medley.flags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ExportViews;
import dev.medley.testkit.FunctionTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class FlagsExportTest {

    @Test
    void whatAnAccountWasShownIsInItsExportAndFoundByAnIndex() throws SQLException {
        ExportViews.assertComplete("flags", List.of());
        assertThat(ExportViews.plan("flags", "flag-exposures")).contains("exposure_by_person");
    }
}

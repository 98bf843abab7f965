package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    @Test
    void nothingStaysBehind() throws IOException {
        Workspace workspace = Workspace.open();
        Files.createFile(workspace.upload());
        Files.createFile(workspace.rendition());
        workspace.close();
        assertThat(workspace.folder()).doesNotExist();
    }
}

package dev.medley.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the demo. */
public final class DemoMain {

    private DemoMain() {}

    /**
     * Tells the story of one recording.
     *
     * @param arguments where the twin is, the folder for what the demo makes, and the recording, if there is one
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(arguments[1], "demo");
        try {
            Path recording = arguments.length > 2 ? given(arguments[2]) : Sample.in(folder);
            out.println("\nMedley takes " + recording.getFileName() + " all the way:\n");
            DemoResult demoResult = new DemoSteps(new DemoClient(arguments[0]), new StepPrinter(out)).tell(recording);
            new ResultPrinter(out).print(demoResult);
            out.println("The same as a page, with the waveform and the timeline:\n  "
                    + ResultPage.write(demoResult, recording, folder).toUri());
        } catch (DemoFailure failure) {
            System.err.println("\n  \u2717 " + failure.getMessage());
            System.exit(1);
        }
    }

    private static Path given(String name) {
        Path file = Path.of(name);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new DemoFailure("There is no file " + name);
        }
        return file;
    }
}

package dev.medley.infra;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Where the code of the Lambdas lies.
 *
 * @param migrator the migrator, which carries the SQL of all functions
 * @param functions from the name of a function to its code
 */
record Zips(String migrator, UnaryOperator<String> functions) {

    /** The zips that {@code mvn package} leaves in this checkout. */
    static Zips builtIn(Path checkout) {
        return new Zips(
                checkout.resolve("infra/migrator/target/migrator-lambda.zip").toString(),
                name -> checkout.resolve("functions/" + name + "/target/" + name + "-lambda.zip")
                        .toString());
    }

    String of(String function) {
        return functions.apply(function);
    }
}

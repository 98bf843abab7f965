package dev.medley.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.medley.access.Access;
import dev.medley.access.Caller;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.HttpMethodMapping;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.sql.DataSource;

/**
 * The shape of a function module: edges know the inside, the inside knows no edge, and no edge knows another. Rules for
 * stores may find none, because not every function has one; the others fail where they find nothing to hold.
 */
public final class FunctionRules {

    private static final String WEB = "dev.medley..web..";
    private static final String STORE = "dev.medley..store..";
    private static final String INBOX = "dev.medley..inbox..";

    private static final List<Class<?>> STATEMENTS =
            List.of(Statement.class, DriverManager.class, DataSource.class, JdbcOperations.class);

    /** Beside {@code storage}, what works on databases as a whole, where no function runs. */
    private static final String[] STATEMENTS_OF_THEIR_OWN = {
        "dev.medley.storage..",
        "dev.medley.migration..",
        "dev.medley.migrator..",
        "dev.medley.emulators..",
        "dev.medley.embedded..",
        "dev.medley.bench..",
        "dev.medley.testkit.."
    };

    @ArchTest
    static final ArchRule edgesDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STORE, INBOX);

    @ArchTest
    static final ArchRule storesKnowNoOtherEdge = noClasses()
            .that()
            .resideInAPackage(STORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WEB, INBOX)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theDomainKnowsNoTechnology = noClasses()
            .that()
            .resideOutsideOfPackages(WEB, STORE, INBOX)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon.awssdk..",
                    "com.amazonaws..",
                    "java.sql..",
                    "io.micronaut.http..",
                    "dev.medley.http..",
                    WEB,
                    STORE,
                    INBOX);

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Processor")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .orShould()
            .haveSimpleNameStartingWith("Abstract");

    @ArchTest
    static final ArchRule storesAreNobodysBusiness =
            classes().that().resideInAPackage(STORE).should().bePackagePrivate().allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyOperationSaysWhoMayCallIt = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethodMapping.class)
            .should()
            .beAnnotatedWith(Access.class);

    @ArchTest
    static final ArchRule whoeverIsKnownToAnOperationForAnybodyIsSoByAPermission = methods()
            .that(describe("are for anybody and take a caller", FunctionRules::isForAnybodyWhoIsKnown))
            .should(ArchCondition.from(describe(
                    "say as what they know them",
                    (JavaMethod method) ->
                            !method.getAnnotationOfType(Access.class).as().isEmpty())))
            .allowEmptyShould(true);

    /** It would see also those whose token does not go as far. */
    @ArchTest
    static final ArchRule callersAreParameters = noClasses().should().callMethod(Caller.class, "of", HttpRequest.class);

    private static boolean isForAnybodyWhoIsKnown(JavaMethod method) {
        return method.isAnnotatedWith(Access.class)
                && method.getAnnotationOfType(Access.class).value().equals(Access.ANYBODY)
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Caller.class));
    }

    /** Positions and statements that nobody checks come back where a statement can be had without {@code storage}. */
    @ArchTest
    public static final ArchRule statementsAreRunByStorageOnly = noClasses()
            .that()
            .resideOutsideOfPackages(STATEMENTS_OF_THEIR_OWN)
            .should()
            .dependOnClassesThat(
                    describe("run statements", type -> STATEMENTS.stream().anyMatch(type::isAssignableTo)));

    /**
     * Environments that start from one snapshot go on with what it holds: every generator but {@link SecureRandom}, which asks
     * the system each time, would draw the same in all of them, even one that is made afterwards. One with a seed that
     * the code chooses is to draw the same.
     */
    @ArchTest
    public static final ArchRule noSnapshotHoldsARandomSeed = noClasses()
            .that()
            .resideOutsideOfPackage("dev.medley.testkit..")
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(SplittableRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(RandomGenerator.class, "getDefault")
            .orShould()
            .callMethod(RandomGenerator.class, "of", String.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(ThreadLocalRandom.class, RandomGeneratorFactory.class)
            .because("java.security.SecureRandom is there for it");

    @ArchTest
    public static final ArchRule digestsAreMadeByTheKernel = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.MessageDigest")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.crypto.Mac")
            .because("dev.medley.kernel.Digests is there for it");

    @ArchTest
    public static final ArchRule requestsToTheOutsideAreGuarded = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.apache.hc..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.HttpURLConnection")
            .because("dev.medley.outbound.OutboundClients is there for it");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("dev.medley.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    /** Nor do the packages inside features. */
    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("dev.medley.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule aTableIsWrittenByOnePackage = classes().should(new TableOwnership());

    private FunctionRules() {}
}

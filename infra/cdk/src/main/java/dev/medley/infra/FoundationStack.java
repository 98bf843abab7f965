package dev.medley.infra;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** What every other stack stands on and nobody replaces: the key and the network. */
final class FoundationStack extends Stack {

    private final Stage stage;
    private final IKey key;
    private final Vpc vpc;
    private final SecurityGroup functions;
    private final SecurityGroup migrator;

    FoundationStack(Construct scope, Stage stage) {
        super(scope, stage.named("foundation"));
        this.stage = stage;
        this.key = MasterKey.in(this, stage);
        this.vpc = VpcNetwork.in(this, stage, logGroup(this, "Flows", "/medley/" + stage.name() + "/flows"));
        this.functions = securityGroup(this, "Functions", "The functions: they call, nobody calls them");
        this.migrator = securityGroup(this, "Migrator", "The migrator");
    }

    IKey key() {
        return key;
    }

    Vpc vpc() {
        return vpc;
    }

    /** The security group of all functions. */
    SecurityGroup functions() {
        return functions;
    }

    /** The security group of the migrator, which alone meets the database itself. */
    SecurityGroup migrator() {
        return migrator;
    }

    /** A security group in the network that lets nobody in yet. */
    SecurityGroup securityGroup(Construct scope, String id, String description) {
        return SecurityGroup.Builder.create(scope, id)
                .vpc(vpc)
                .description(description)
                .build();
    }

    /**
     * A log group that is encrypted and kept as long as the stage keeps logs.
     *
     * @param name null for one that AWS makes up
     */
    LogGroup logGroup(Construct scope, String id, @Nullable String name) {
        return LogGroup.Builder.create(scope, id)
                .logGroupName(name)
                .retention(stage.keeping().logs())
                .encryptionKey(key)
                .removalPolicy(stage.keeping().ofData())
                .build();
    }
}

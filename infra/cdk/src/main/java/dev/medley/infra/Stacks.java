package dev.medley.infra;

import dev.medley.topology.Function;
import dev.medley.topology.Topology;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;

/** All stacks of a stage, in the order in which they are deployed. */
final class Stacks {

    private Stacks() {}

    static void of(App app, Stage stage, Topology topology, Zips zips) {
        FoundationStack foundation = new FoundationStack(app, stage);
        Stack queues = new QueuesStack(app, stage, foundation, topology);
        DataStack data = new DataStack(app, stage, foundation, topology);
        Stack mail = new MailStack(app, stage, foundation);
        Stack migration = new MigrationStack(app, StageEnvironment.ofMigrator(stage, foundation, data), topology, zips);
        PoolStack pool = new PoolStack(app, stage, foundation, data);
        Stack common = new FunctionsStack(app, stage);
        StageEnvironment environment = StageEnvironment.ofFunctions(stage, foundation, data, pool);
        List<Stack> functions = topology.functions().stream()
                .<Stack>map(function -> new FunctionStack(app, environment, topology, function, zips))
                .toList();
        Stack api = new ApiStack(app, stage, foundation, topology);
        List<Function> connected = topology.functions().stream()
                .filter(function -> !function.webSocket().isEmpty())
                .toList();
        Stack observability = new ObservabilityStack(app, stage, foundation, topology);
        inOrder(List.of(foundation, queues, data, mail, migration, pool, common));
        functions.forEach(function -> function.addStackDependency(common));
        functions.forEach(api::addStackDependency);
        List<Stack> last = new ArrayList<>(List.of(api));
        if (!connected.isEmpty()) {
            last.add(new WebSocketStack(app, stage, foundation, connected));
        }
        last.add(observability);
        inOrder(last);
        Tags.of(app).add("medley:stage", stage.name());
        Aspects.of(app).add(new AwsSolutionsChecks());
    }

    /** Stacks meet by name more than by export, so CloudFormation cannot see the order by itself. */
    private static void inOrder(List<Stack> stacks) {
        for (int next = 1; next < stacks.size(); next++) {
            stacks.get(next).addStackDependency(stacks.get(next - 1));
        }
    }
}

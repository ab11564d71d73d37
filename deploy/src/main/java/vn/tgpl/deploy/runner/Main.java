package vn.tgpl.deploy.runner;

import java.nio.file.Path;
import java.util.List;
import vn.tgpl.deploy.bench.Bench;
import vn.tgpl.deploy.bench.CatalogueBench;
import vn.tgpl.deploy.bench.GatewayBench;
import vn.tgpl.deploy.bench.GatewayCrawl;
import vn.tgpl.deploy.bench.PlansBench;

/** What {@code ./tgpl} starts: one command and its options. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
        var command = args.length == 0 ? "" : args[0];
        try {
            var options = Options.parse(List.of(args).subList(Math.min(1, args.length), args.length));
            System.exit(run(command, options));
        } catch (Options.Unknown e) {
            System.err.println(e.getMessage() + ", see ./tgpl help");
            System.exit(2);
        } catch (Failure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int run(String command, Options options) throws Exception {
        return switch (command) {
            case "up" -> new Up(options.withoutWords()).run();
            case "down" -> new Down(options.withoutWords()).run();
            case "status" -> new Status(options.withoutWords()).run();
            case "reset" -> new Reset(options.withoutWords()).run();
            case "token" -> new Token(options).run();
            case "audit" -> new Audit(options).run();
            case "demo" -> new Demo().run();
            case "bench" -> bench(options);
            default -> throw new Options.Unknown("unknown command " + command);
        };
    }

    private static int bench(Options options) throws Exception {
        return switch (String.join(" ", options.words())) {
            case "" -> new Bench().run();
            case "gateway" -> new GatewayBench().run();
            case "crawl" -> new GatewayCrawl().run();
            case "plans" -> new PlansBench().run();
            case "catalogue" -> new CatalogueBench(null).run();
            default -> {
                if (options.words().size() == 2 && options.words().getFirst().equals("catalogue")) {
                    yield new CatalogueBench(Path.of(options.words().getLast())).run();
                }
                throw new Options.Unknown(
                        "unknown benchmark; there are gateway, crawl, catalogue, plans, and none named");
            }
        };
    }

    /** Something the user can do something about; no stack trace. */
    static final class Failure extends RuntimeException {
        Failure(String message) {
            super(message);
        }
    }
}

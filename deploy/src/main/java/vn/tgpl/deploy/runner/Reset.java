package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.nio.file.Files;
import vn.tgpl.backing.Folders;

/** {@code ./tgpl reset}: throws away the data of a copy that is not running. */
final class Reset {

    private final Options options;
    private final Layout layout;

    Reset(Options options) {
        this.options = options;
        this.layout = Layout.of(options.portBase());
    }

    int run() throws IOException {
        var state = State.read(layout.stateFile());
        if (state.isPresent()
                && (state.get().running() || !state.get().leftBehind().isEmpty())) {
            throw new Main.Failure("TGPL is running: ./tgpl down first");
        }
        if (!Files.exists(layout.folder())) {
            System.out.println("nothing to delete");
            return 0;
        }
        if (!options.yes() && !confirmed()) {
            System.out.println("nothing deleted");
            return 1;
        }
        Folders.delete(layout.folder());
        System.out.println("deleted " + layout.folder());
        return 0;
    }

    private boolean confirmed() throws IOException {
        System.out.print("Delete all data in " + layout.folder() + "? [y/N] ");
        System.out.flush();
        int answer = System.in.read();
        return answer == 'y' || answer == 'Y';
    }
}

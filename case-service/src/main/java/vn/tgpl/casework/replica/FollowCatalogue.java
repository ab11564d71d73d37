package vn.tgpl.casework.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kit.inbox.Delivery;
import vn.tgpl.kit.inbox.Following;
import vn.tgpl.kit.inbox.KnownCodes;

/** Keeps what requests and cases refer to: units, organisations and programmes. */
@ApplicationScoped
class FollowCatalogue implements Following {
    @Override
    public List<String> topics() {
        return List.of(Topics.CATALOGUE);
    }

    @Override
    public void apply(Connection transaction, List<Delivery> batch) throws SQLException {
        KnownCodes.learn(transaction, batch);
    }
}

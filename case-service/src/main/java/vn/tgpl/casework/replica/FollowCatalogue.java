package vn.tgpl.casework.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kit.inbox.Delivery;
import vn.tgpl.kit.inbox.Following;
import vn.tgpl.kit.inbox.KnownCodes;
import vn.tgpl.kit.inbox.KnownPlaces;

/** Keeps what requests and cases refer to: units, organisations and programmes, and who may act where. */
@ApplicationScoped
class FollowCatalogue implements Following {
    @Override
    public List<String> topics() {
        return List.of(Topics.CATALOGUE, Topics.ACCESS);
    }

    @Override
    public void apply(Connection transaction, List<Delivery> batch) throws SQLException {
        KnownCodes.learn(transaction, batch);
        KnownPlaces.learn(transaction, batch);
        KnownPlaces.resettle(transaction, batch, "request", "received_on");
        KnownPlaces.resettle(transaction, batch, "legal_case", "accepted_on");
    }
}

package vn.tgpl.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import vn.tgpl.gateway.quota.Network;

/** So many connections at once, and so many of one remote address; what is more is closed unread. */
final class Doorstep extends ChannelInboundHandlerAdapter {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> ofEach = new HashMap<>();
    private int all;

    Doorstep(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object accepted) {
        var connection = (Channel) accepted;
        var address = connection.remoteAddress() instanceof InetSocketAddress remote
                ? Network.of(remote.getAddress().getHostAddress())
                : "";
        if (admits(address)) {
            connection.closeFuture().addListener(_ -> left(address));
            ctx.fireChannelRead(accepted);
        } else {
            connection.unsafe().closeForcibly();
        }
    }

    synchronized boolean admits(String address) {
        var those = ofEach.getOrDefault(address, 0);
        if (all >= most || those >= mostOfOne) return false;
        ofEach.put(address, those + 1);
        all++;
        return true;
    }

    synchronized void left(String address) {
        ofEach.computeIfPresent(address, (_, those) -> those == 1 ? null : those - 1);
        all--;
    }
}

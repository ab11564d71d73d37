package vn.tgpl.backing;

/** How a service reaches its own database. */
public record Database(String url, String username, String password) {

    @Override
    public String toString() {
        return username + "@" + url;
    }
}

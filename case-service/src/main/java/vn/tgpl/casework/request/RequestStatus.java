package vn.tgpl.casework.request;

/** RECEIVED (tiếp nhận) until it is REFUSED (từ chối) or ACCEPTED (thụ lý); both are final. */
enum RequestStatus {
    RECEIVED,
    REFUSED,
    ACCEPTED
}

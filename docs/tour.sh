#!/usr/bin/env bash
# The first weeks of a customer who pays by bank transfer, over HTTP: a trial, its end, a coupon, its end, a request for
# a plan, its approval. Each step says what it got, and one that gets anything else ends the tour.
#
#   docs/tour.sh         with the service of the run command up, from the root of the repository
#
# API, PAYPAL, CUSTOMER_TOKEN and ADMIN_TOKEN name another service, its stand-in for PayPal, and who asks.
set -euo pipefail

api="${API:-http://localhost:8080}"
paypal="${PAYPAL:-http://localhost:8089}"
customer="${CUSTOMER_TOKEN:-$(cat .tollgate/newcomer.token)}"
admin="${ADMIN_TOKEN:-$(cat .tollgate/admin.token)}"
once="$RANDOM$RANDOM"

call() {
    curl -sS --fail-with-body -H "Authorization: Bearer $1" -H 'Content-Type: application/json' "${@:3}" "$api$2"
}

advance() {
    curl -sS --fail-with-body -H 'Content-Type: application/json' "$paypal/simulator/clock/advance" -d "{\"by\":\"$1\"}"
    echo
}

# What another one did may show up to a second later.
becomes() {
    local answer="" attempt
    for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        answer="$(call "$customer" "$1")"
        if [[ "$answer" == *"$2"* ]]; then
            echo "$answer"
            return
        fi
        sleep 0.25
    done
    echo "expected $2 of $1, and got: $answer" >&2
    exit 1
}

echo "== Signing up opens everything for seven days."
becomes /api/subscriptions/check-access '"reason":"trial_running"'

echo "== After them only settings and pricing are open."
advance P7D
becomes /api/subscriptions/check-access '"reason":"trial_ended"'
becomes /api/subscriptions/check-access '"allowedAreas":["settings","pricing"]'

echo "== A coupon gives two more weeks."
call "$admin" /api/admin/coupons -d "{\"code\":\"WELCOME-$once\",\"trialDays\":14,\"maxUses\":1}"
call "$customer" /api/subscriptions/redeem-coupon -d "{\"code\":\"welcome-$once\"}"
echo
becomes /api/subscriptions/check-access '"reason":"coupon_trial_running"'
advance P14D
becomes /api/subscriptions/check-access '"reason":"coupon_trial_ended"'

echo "== A bank transfer asks for a plan."
call "$customer" /api/payment-methods
echo
request="$(call "$customer" /api/plan-requests -d "{\"plan\":\"sollo_monthly\",\"method\":\"bank_transfer\",
    \"transferId\":\"TOUR-$once\",\"amount\":{\"amount\":\"12.90\",\"currency\":\"USD\"}}")"
echo "$request"
becomes /api/plan-card '"state":"pending"'
becomes /api/plan-card '"invoiceState":"unpaid"'

echo "== An admin approves it, and everything is open for a month."
id="$(sed 's/.*"id":"\([0-9a-f-]*\)".*/\1/' <<<"$request")"
call "$admin" "/api/admin/plan-requests/$id" -X PUT -d '{"status":"active","invoiceStatus":"paid"}'
echo
becomes /api/plan-card '"invoiceState":"paid"'
becomes /api/subscriptions/check-access '"reason":"manual_plan_running"'
becomes /api/subscriptions/check-access '"status":"active"'
echo "== That was the tour."

stand-tab-note = كتابة موعد
stand-tab-today = اليوم
stand-tabs = ماذا تريد أن تفعل؟

form-title = موعد للدفتر { $booklet }
form-earlier-title = هذا الدفتر كان عندكم من قبل
form-earlier-about = ترى الموعد السابق. غيّره، أو اكتب موعدًا آخر.
form-earlier-new = موعد إضافي
form-restored = كنت تكتب هذا الموعد. كل شيء ما زال هنا.
form-task = أي مهمة؟
form-task-other = شيء آخر
form-task-other-about = اكتب ما هو في الملاحظة.
form-day = أي يوم؟
form-day-other = يوم آخر
form-hour = في أي ساعة؟
form-hour-other = ساعة أخرى
form-save = احفظ الموعد
form-leave = اترك هذا الموعد
form-left = لم يُحفظ الموعد.
form-left-earlier = يبقى الموعد كما كان.
today-word = اليوم
tomorrow-word = غدًا

done-title = حُفظ: { $moment }
done-booklet = الدفتر { $booklet }
done-say = قله مرة أخرى بصوت واضح، واكتبه معه في الدفتر.
done-next = الزائر التالي
done-undone = أُزيل الموعد.
done-saved = حُفظ موعد { $moment }.

today-title = مواعيد هذا الجناح
today-empty = لا مواعيد بعد. امسح رمز دفتر لتبدأ.
today-waiting = ينتظر الاتصال
today-sent = أُرسل
today-withdrawn = أُزيل
today-change = تغيير
today-withdraw = إزالة
today-count = { $count ->
    [0] لا مواعيد بعد
    [one] موعد واحد
    [two] موعدان
    [few] { $count } مواعيد
   *[other] { $count } موعدًا
  }

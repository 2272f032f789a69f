practising-title = تمرين
practising-line = تمرين: أشخاص غير حقيقيين ولا يُرسل شيء
practising-nobody-called = تمرين: لن يتم الاتصال بأحد ولا مراسلته
practising-stop = إيقاف التمرين
practising-saved = محفوظ كتمرين
practising-enter = التمرين
